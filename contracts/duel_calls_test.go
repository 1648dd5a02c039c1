package contracts_test

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// turn lets time pass, maybe, and makes one random call: mostly one that may be
// allowed.
func (d *duel) turn() {
	if d.one(3) {
		d.pass()
	}
	for {
		if c, ok := d.draw(); ok {
			d.do(c)
			return
		}
	}
}

// draw returns a random call; false if there is none of the kind that was drawn.
func (d *duel) draw() (call, bool) {
	if len(d.requests) == 0 {
		return d.drawRequest()
	}
	draws := []struct {
		weight int
		draw   func() (call, bool)
	}{
		{2, d.drawRequest}, {1, d.drawInput}, {1, d.drawCancel}, {1, d.drawDeliver}, {6, d.drawPropose}, {3, d.drawCommit},
		{12, d.drawOpen}, {24, d.drawDemand}, {8, d.drawDemandMany}, {24, d.drawAnswer}, {8, d.drawAnswerMany},
		{6, d.drawSettle}, {2, d.drawSettleMany}, {3, d.drawSupersede}, {3, d.drawProve}, {3, d.drawClaimReward},
		{2, d.drawPayReward}, {6, d.drawRelease}, {3, d.drawWithdraw},
	}
	sum := 0
	for _, x := range draws {
		sum += x.weight
	}
	n := d.rnd.IntN(sum)
	for _, x := range draws {
		if n -= x.weight; n < 0 {
			return x.draw()
		}
	}
	panic("unreachable")
}

// pass moves time: a little, or to an instant at which something begins or ends.
func (d *duel) pass() {
	d.at.Number++
	if d.one(5) {
		d.at.BaseFeeWei = big.NewInt(int64(d.rnd.IntN(40)) * 1e8)
	}
	limits := []uint64{d.at.Time + uint64(d.rnd.IntN(3))}
	if c := d.g.Claims[d.last]; c != nil && d.one(4) {
		limits = append(limits, c.WindowEnd, c.LiveUntil, c.Reward.GraceEnd)
		for _, x := range c.Demands {
			if x.Open() {
				limits = append(limits, x.Deadline)
			} else {
				limits = append(limits, c.Clocks.LastDemand(&x.Timing, c.WindowEnd))
			}
		}
	}
	if to := some(d.rnd, limits) + uint64(d.rnd.IntN(2)); to > d.at.Time && to < d.at.Time+1000 {
		d.at.Time = to
	}
}

func (d *duel) drawRequest() (call, bool) {
	if open := d.openRequests(); open > 1 && !d.one(6) || len(d.requests) > 40 {
		return call{}, false
	}
	n := int(d.spec.shape.InputLen)
	if d.one(3) {
		n = some(d.rnd, []int{0, 32, 64, 33, n + 1})
	}
	o := claim.Options{
		MaxT: uint32(1 + d.rnd.IntN(3)), BondWei: ether(int64(d.rnd.IntN(3))), ExecTime: uint32(d.rnd.IntN(6)),
		Deadline: d.at.Time + uint64(d.rnd.IntN(60)), GasLimit: 50_000,
	}
	if d.one(8) {
		o.MaxT = some(d.rnd, []uint32{0, 4})
	}
	if d.one(30) {
		o.GasLimit = claim.MaxDeliverGas + 1
	}
	input, fee := d.bytes(n), big.NewInt(int64(d.rnd.IntN(1000)))
	return d.request(d.anyone(), fee, input, o), true
}

func (d *duel) drawInput() (call, bool) {
	id := some(d.rnd, d.requests)
	r := d.g.Requests[id]
	if r.InputRoot != (merkle.Hash{}) && !d.one(5) {
		return call{}, false
	}
	offset, from := uint64(len(r.Input)), common.Address(r.Requester)
	part := d.bytes(some(d.rnd, []int{32, 64, max(0, int(d.spec.shape.InputLen)-len(r.Input)), 0, 7}))
	if d.one(6) {
		offset++
	}
	if d.one(6) {
		from = d.anyone()
	}
	return call{
		name: "appendInput", from: from, to: d.registry,
		data:  bRegistry.PackAppendInput(id, new(big.Int).SetUint64(offset), part),
		model: func(m claim.Msg) error { return d.g.AppendInput(m, id, offset, part) },
	}, true
}

func (d *duel) drawCancel() (call, bool) {
	id := some(d.rnd, d.requests)
	r := d.g.Requests[id]
	if (r.Status != claim.Open || d.at.Time <= r.Options.Deadline) && !d.one(8) {
		return call{}, false
	}
	from := common.Address(r.Requester)
	if d.one(5) {
		from = d.anyone()
	}
	return d.cancel(from, id), true
}

func (d *duel) drawDeliver() (call, bool) {
	id := some(d.rnd, d.requests)
	if r := d.g.Requests[id]; (r.Status != claim.Final || r.Delivered) && !d.one(8) {
		return call{}, false
	}
	output := d.output[id]
	if d.one(4) {
		output = d.bytes(3)
	}
	return d.deliver(d.anyone(), id, output), true
}

func (d *duel) drawPropose() (call, bool) {
	if pending := d.pending(); pending > 2 && !d.one(8) {
		return call{}, false
	}
	id := some(d.rnd, d.requests)
	r := d.g.Requests[id]
	if (r.Status != claim.Open || r.InputRoot == merkle.Hash{}) && !d.one(8) {
		return call{}, false
	}
	T := r.Options.MaxT
	if d.spec.shape.StopNode != layout.NoStop && d.one(2) || d.one(10) {
		T = uint32(1 + d.rnd.IntN(int(d.spec.shape.MaxSegments)))
	}
	run := d.trace(T, d.one(2))
	p := &claim.Proposal{
		RequestID: id, InputRoot: r.InputRoot, TraceRoot: run.tree.Root(), T: T, Output: run.out, OutPath: run.path,
		Locator: "http://localhost", Salt: claim.Salt{byte(d.rnd.IntN(2))},
	}
	from, value := d.anyone(), d.g.Preset.RequiredBond(&r.Options)
	switch d.rnd.IntN(24) {
	case 0:
		p.Output = append(p.Output[:len(p.Output):len(p.Output)], 0)
	case 1:
		p.OutPath = p.OutPath[:max(0, len(p.OutPath)-1)]
	case 2:
		p.TraceRoot[3] ^= 1
	case 3:
		p.InputRoot[3] ^= 1
	case 4:
		value = new(big.Int).Add(value, big.NewInt(1))
	case 5:
		p.Locator = string(make([]byte, claim.MaxLocatorBytes+d.rnd.IntN(2)))
	}
	if d.one(3) { // commit first, in a block before or in the same
		s := claim.Statement{RequestID: id, InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, T: T, Proposer: toAddress(from)}
		d.do(d.commit(from, claim.ProposalCommit(d.g.Game.ClaimID(&s), toAddress(from), p.Salt)))
	}
	return d.propose(from, value, p, run), true
}

func (d *duel) commit(from common.Address, h claim.CommitHash) call {
	return call{
		name: "commit", from: from, to: d.game, data: bGame.PackCommit(h),
		model: func(m claim.Msg) error { d.g.Commit(m, h); return nil },
	}
}

// proof returns a proof that names a random place; the verifier accepts it iff its
// first byte is 1, the version.
func (d *duel) proof() []byte {
	s := &d.spec.shape
	h := make([]byte, 32+3+d.rnd.IntN(3))
	h[0], h[1] = 1, byte(d.rnd.IntN(6))
	small := func(limit int) byte { return byte(d.rnd.IntN(limit + 1)) }
	switch h[1] {
	case 1:
		h[5], h[9], h[14], h[34] = small(3), small(int(s.Nodes)), small(40), small(4)
	case 2:
		h[2], h[8] = small(int(s.Depth())+1), small(255)
	case 3:
		h[7], h[6] = small(255), small(1)
	case 4:
		h[5] = small(4)
	}
	if d.one(8) {
		h[0] = sayZero
	}
	if d.one(10) {
		h = h[:1+d.rnd.IntN(len(h))]
	}
	return h
}

func (d *duel) drawCommit() (call, bool) {
	id, _ := d.claimAny()
	p := pledge{claim: id, proof: d.proof(), salt: claim.Salt{byte(d.rnd.IntN(3))}, by: d.anyone()}
	d.commits = append(d.commits, p)
	if d.one(2) { // a rival, in the same block or the next
		rival := pledge{claim: id, proof: p.proof, salt: p.salt, by: d.anyone()}
		d.commits = append(d.commits, rival)
		d.do(d.commit(rival.by, claim.FaultCommit(id, toAddress(rival.by), rival.proof, rival.salt)))
	}
	return d.commit(p.by, claim.FaultCommit(id, toAddress(p.by), p.proof, p.salt)), true
}

// pledged returns a proof about a claim that somebody committed to, or another.
func (d *duel) pledged(id claim.ClaimID) pledge {
	for range 24 {
		if p := some(d.rnd, d.commits[max(0, len(d.commits)-24):]); p.claim == id && p.proof != nil {
			return p
		}
	}
	return pledge{claim: id, proof: d.proof(), by: d.anyone()}
}

func (d *duel) drawProve() (call, bool) {
	id, c := d.claimAny()
	if c != nil && !d.one(8) { // a proof ends everything
		return call{}, false
	}
	p := d.pledged(id)
	return d.proveFault(p), true
}

// rejected returns a claim that was rejected, if there is one.
func (d *duel) rejected() claim.ClaimID {
	for range 8 {
		id := some(d.rnd, d.claims)
		if c := d.g.Claims[id]; c != nil && c.Status == claim.Rejected {
			d.last = id
			return id
		}
	}
	id, _ := d.claimAny()
	return id
}

func (d *duel) drawClaimReward() (call, bool) {
	id := d.rejected()
	p := d.pledged(id)
	for _, q := range d.commits { // the earliest commit, mostly
		block := func(p pledge) uint64 { return d.g.Commits[claim.FaultCommit(id, toAddress(p.by), p.proof, p.salt)] }
		if q.claim == id && (block(p) == 0 || block(q) < block(p)) && !d.one(8) {
			p = q
		}
	}
	if c := d.g.Claims[id]; c == nil || (c.Reward.AmountWei == nil || d.at.Time > c.Reward.GraceEnd) && !d.one(20) {
		return call{}, false
	}
	return d.claimReward(p), true
}

func (d *duel) drawPayReward() (call, bool) {
	id := d.rejected()
	if c := d.g.Claims[id]; c == nil || (c.Reward.AmountWei == nil || c.Reward.AmountWei.Sign() == 0) && !d.one(8) {
		return call{}, false
	}
	return d.payReward(d.anyone(), id), true
}

// value returns a call's value: the price, more, or too little.
func (d *duel) value(price *big.Int) *big.Int {
	switch d.rnd.IntN(16) {
	case 0:
		return new(big.Int).Sub(price, big.NewInt(1))
	case 1, 2:
		return new(big.Int).Add(price, big.NewInt(int64(d.rnd.IntN(1e9))))
	}
	return price
}

// bond returns b_d now.
func (d *duel) bond(c *claim.Claim) *big.Int {
	s := &c.Tree.Shape
	return d.g.Preset.DemandBond(s.Depth(), s.ChunkLog2, d.at.BaseFeeWei)
}

func (d *duel) drawOpen() (call, bool) {
	id, c := d.claimAny()
	if c != nil && (c.Status != claim.Pending || d.at.Time > c.WindowEnd || c.Disputer != claim.Address{}) && !d.one(10) {
		return call{}, false
	}
	value := big.NewInt(1)
	if c != nil {
		value = d.value(new(big.Int).Add(d.bond(c), d.preset.DisputeBond))
	}
	return d.openDispute(d.anyone(), value, id), true
}

// item returns a demand on a claim: mostly below a tree node that was answered.
func (d *duel) item(id claim.ClaimID, c *claim.Claim) claim.DemandItem {
	g, index := uint(d.rnd.IntN(int(c.Tree.Levels())+2)), uint64(d.rnd.IntN(1<<7))
	answered := []claim.Position{}
	for x, demand := range c.Demands {
		if !demand.Open() && x.Depth() < c.Tree.Shape.Depth() {
			answered = append(answered, x)
		}
	}
	for tries := 0; tries < 12 && len(answered) > 0 && !d.one(40); tries++ {
		up := answered[d.pick(answered)]
		g = levelOf(&c.Tree, up) + 1
		wide := c.Tree.LevelDepth(g) - up.Depth()
		index = up.Index()<<wide | uint64(d.rnd.IntN(1<<wide))
		x, _ := c.Tree.Position(g, index)
		if c.Demands[x] == nil && !c.Tree.Padding(x) && d.at.Time <= c.Clocks.LastDemand(&c.Demands[up].Timing, c.WindowEnd) {
			break
		}
	}
	item := claim.DemandItem{Level: g, Index: index}
	x, ok := c.Tree.Position(g, index)
	if !ok || g == 0 {
		return item
	}
	tree, depth := d.runs[id].tree, c.Tree.Shape.Depth()
	item.NodeHash = tree.At(depth-x.Depth(), x.Index())
	item.Path = merkle.PathOf(tree, depth-x.Depth(), x.Index())[:x.Depth()-c.Tree.LevelDepth(g-1)]
	switch d.rnd.IntN(40) {
	case 0:
		item.NodeHash[7] ^= 1
	case 1:
		item.Path = item.Path[1:]
	}
	return item
}

// answered counts the tree nodes of a claim that were revealed.
func (d *duel) answered(c *claim.Claim) (n int) {
	for _, x := range c.Demands {
		if !x.Open() {
			n++
		}
	}
	return n
}

func (d *duel) pending() (n int) {
	for _, c := range d.g.Claims {
		if c.Status == claim.Pending {
			n++
		}
	}
	return n
}

func (d *duel) openRequests() (n int) {
	for _, r := range d.g.Requests {
		if r.Status == claim.Open {
			n++
		}
	}
	return n
}

// pick chooses from positions in an order that does not depend on a map's.
func (d *duel) pick(list []claim.Position) int {
	best, at := claim.Position(0), 0
	mix := d.rnd.Uint64() | 1
	for i, x := range list {
		if score := claim.Position((uint64(x)*mix)>>8) + 1; score > best {
			best, at = score, i
		}
	}
	return at
}

// levelOf returns the grid level of a grid node.
func levelOf(t *claim.Tree, x claim.Position) (g uint) {
	for t.LevelDepth(g) != x.Depth() {
		g++
	}
	return g
}

func (d *duel) drawDemand() (call, bool) {
	id, c := d.claimAny()
	if c == nil || (c.Status != claim.Pending || d.answered(c) == 0) && !d.one(20) {
		return call{}, false
	}
	item := d.item(id, c)
	return d.demand(d.anyone(), d.value(d.bond(c)), id, item), true
}

func (d *duel) drawDemandMany() (call, bool) {
	id, c := d.claimAny()
	if c == nil || (c.Status != claim.Pending || d.answered(c) == 0) && !d.one(20) {
		return call{}, false
	}
	var items []claim.DemandItem
	var packed []bindings.IClaimGameDemandItem
	for range d.rnd.IntN(4) {
		x := d.item(id, c)
		items = append(items, x)
		packed = append(packed, bindings.IClaimGameDemandItem{G: uint8(x.Level), Index: x.Index, NodeHash: x.NodeHash, Path: words(x.Path)})
	}
	price := new(big.Int).Mul(d.bond(c), big.NewInt(int64(len(items))))
	return call{
		name: "demandMany", from: d.anyone(), to: d.game, value: d.value(price), data: bGame.PackDemandMany(id, packed),
		model: func(m claim.Msg) error { return d.g.DemandMany(m, id, items) },
	}, true
}

// reply returns an answer on a claim, mostly to an open demand.
func (d *duel) reply(id claim.ClaimID, c *claim.Claim) claim.AnswerItem {
	g, index := uint(d.rnd.IntN(int(c.Tree.Levels())+2)), uint64(d.rnd.IntN(16))
	var open []claim.Position
	for x, demand := range c.Demands {
		if demand.Open() && (!demand.Expired(d.at.Time) || d.one(8)) {
			open = append(open, x)
		}
	}
	if len(open) > 0 && !d.one(12) {
		x := open[d.pick(open)]
		g, index = levelOf(&c.Tree, x), x.Index()
	}
	a := claim.AnswerItem{Level: g, Index: index}
	run, depth := d.runs[id], c.Tree.Shape.Depth()
	switch {
	case g >= c.Tree.Levels():
		if index < uint64(len(run.leaves)) {
			a.Data = run.leaves[index]
		}
	default:
		below, wide := c.Tree.LevelDepth(g+1), c.Tree.LevelDepth(g+1)-c.Tree.LevelDepth(g)
		for i := range uint64(1) << wide {
			h := run.tree.At(depth-below, (index<<wide|i)&(1<<below-1))
			a.Data = append(a.Data, h[:]...)
		}
	}
	switch d.rnd.IntN(30) {
	case 0:
		a.Data = append(a.Data[:len(a.Data):len(a.Data)], 0)
	case 1:
		a.Data = a.Data[:len(a.Data)/2]
	case 2:
		if len(a.Data) > 0 {
			a.Data = append([]byte(nil), a.Data...)
			a.Data[len(a.Data)/2] ^= 1
		}
	}
	return a
}

func (d *duel) drawAnswer() (call, bool) {
	id, c := d.claimAny()
	if c == nil || (c.Status != claim.Pending || c.OpenDemands == 0) && !d.one(20) {
		return call{}, false
	}
	a := d.reply(id, c)
	return d.answer(d.anyone(), id, a), true
}

func (d *duel) drawAnswerMany() (call, bool) {
	id, c := d.claimAny()
	if c == nil || (c.Status != claim.Pending || c.OpenDemands == 0) && !d.one(20) {
		return call{}, false
	}
	var items []claim.AnswerItem
	var packed []bindings.IClaimGameAnswerItem
	for range d.rnd.IntN(4) {
		x := d.reply(id, c)
		items = append(items, x)
		packed = append(packed, bindings.IClaimGameAnswerItem{G: uint8(x.Level), Index: x.Index, Data: x.Data})
	}
	return call{
		name: "answerMany", from: d.anyone(), to: d.game, data: bGame.PackAnswerMany(id, packed),
		model: func(m claim.Msg) error { return d.g.AnswerMany(m, id, items) },
	}, true
}

// place returns a grid node of a claim, mostly one that was demanded.
func (d *duel) place(c *claim.Claim) (uint, uint64) {
	var demanded []claim.Position
	if c != nil {
		for x, demand := range c.Demands {
			if c.Status != claim.Pending && demand.BondWei.Sign() != 0 || demand.Expired(d.at.Time) || d.one(8) {
				demanded = append(demanded, x)
			}
		}
	}
	if len(demanded) == 0 || d.one(12) {
		return uint(d.rnd.IntN(8)), uint64(d.rnd.IntN(20))
	}
	x := demanded[d.pick(demanded)]
	return levelOf(&c.Tree, x), x.Index()
}

func (d *duel) drawSettle() (call, bool) {
	id, c := d.claimAny()
	ready := c != nil && c.Status == claim.Pending && (d.anyExpired(c) || c.Acceptable(d.at.Time) == nil)
	if c != nil && !ready && !d.one(10) {
		return call{}, false
	}
	g, index := d.place(c)
	return d.settle(d.anyone(), id, g, index), true
}

// anyExpired reports whether a demand of a claim has expired.
func (d *duel) anyExpired(c *claim.Claim) bool {
	for _, x := range c.Demands {
		if x.Expired(d.at.Time) {
			return true
		}
	}
	return false
}

// noteOutput remembers the output of a request that a claim has decided.
func (d *duel) noteOutput(err error, ids ...claim.ClaimID) error {
	for _, id := range ids {
		if c := d.g.Claims[id]; err == nil && c != nil && c.Status == claim.Accepted {
			d.output[c.Statement.RequestID] = d.runs[id].out
		}
	}
	return err
}

func (d *duel) drawSettleMany() (call, bool) {
	var items []claim.SettleItem
	var packed []bindings.IClaimGameSettleItem
	var ids []claim.ClaimID
	for range d.rnd.IntN(4) {
		id, c := d.claimAny()
		g, index := d.place(c)
		items, ids = append(items, claim.SettleItem{Claim: id, Level: g, Index: index}), append(ids, id)
		packed = append(packed, bindings.IClaimGameSettleItem{ClaimID: id, G: uint8(g), Index: index})
	}
	return call{
		name: "settleMany", from: d.anyone(), to: d.game, data: bGame.PackSettleMany(packed),
		model: func(m claim.Msg) error { return d.noteOutput(d.g.SettleMany(m, items), ids...) },
	}, true
}

func (d *duel) drawSupersede() (call, bool) {
	id, c := d.claimAny()
	if c != nil && (c.Status != claim.Pending || d.g.Requests[c.Statement.RequestID].Status != claim.Final) && !d.one(8) {
		return call{}, false
	}
	return d.supersede(d.anyone(), id), true
}

func (d *duel) drawRelease() (call, bool) {
	id := some(d.rnd, d.claims)
	c := d.g.Claims[id]
	if c == nil || (!c.Status.Terminal() || len(c.Demands) == 0) && !d.one(10) {
		return call{}, false
	}
	d.last = id
	g, index := d.place(c)
	return d.releaseDemand(d.anyone(), id, g, index), true
}

func (d *duel) drawWithdraw() (call, bool) {
	from, fees := d.anyone(), d.one(2)
	ledger := &d.g.Bonds
	if fees {
		ledger = &d.g.Fees
	}
	if ledger.CreditWei(toAddress(from)).Sign() == 0 && !d.one(8) {
		return call{}, false
	}
	return d.withdraw(from, fees), true
}
