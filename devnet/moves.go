package devnet

import (
	"fmt"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// The stages of reveal or lose are the trace tree's own (PROTOCOL §5).
const (
	stageSegment = "segment" // which segment
	stageNode    = "node"    // which node's output tensor
	stageChunk   = "chunk"   // which chunk of it
)

// stages names the stage of a grid level of a model's traces.
type stages struct {
	shape layout.Shape
	grid  uint
}

func (n *network) stages() stages {
	return stages{shape: n.shape, grid: uint(n.game.Preset.Grid)}
}

// of returns the stages through which the answer to a demand in a grid level leads, from
// the demanded node down to its descendants in the next level. A level can span several
// stages of a small tree.
func (x stages) of(level uint) string {
	from, to := level*x.grid, min((level+1)*x.grid, x.shape.Depth())
	segments := uint(x.shape.DA)
	nodes := segments + uint(x.shape.DB)
	var names []string
	if level == 0 || from < segments {
		names = append(names, stageSegment)
	}
	if from < nodes && to > segments {
		names = append(names, stageNode)
	}
	if to > nodes {
		names = append(names, stageChunk)
	}
	return strings.Join(names, ", ")
}

// Move is one move of reveal or lose, or what ended it.
type Move struct {
	Block    uint64 `json:"block"`
	Second   uint64 `json:"second"` // since the false claim
	Who      string `json:"who"`
	Move     string `json:"move"` // openDispute, demand, answer, proveFault, settle
	Stages   string `json:"stages,omitempty"`
	Level    uint   `json:"level"`
	Index    uint64 `json:"index"`
	Bytes    int    `json:"bytes"`             // of call data
	Seconds  uint64 `json:"seconds,omitempty"` // that there are for the answer
	Gas      uint64 `json:"gas"`
	rejected bool
}

// moveOf returns the move that a transaction of a claim's dispute makes, if it makes
// one. Each of the demo's transactions makes one move.
func (s *story) moveOf(e *chain.Entry, id claim.ClaimID) (m Move, ok bool) {
	m = Move{Block: e.Block, Who: roleOf(e.From), Bytes: e.Bytes, Gas: e.GasUsed}
	stages := s.n.stages()
	for _, event := range e.Events {
		switch x := event.(type) {
		case *chain.Demanded:
			if ok = x.ClaimID == id; ok {
				m.Move, m.Level, m.Index, m.Seconds = "demand", x.Level, x.Index, x.Deadline-e.Time
				m.Stages = stages.of(x.Level)
				if x.Level == 0 {
					m.Move = "openDispute"
				}
			}
		case *chain.Answered:
			if ok = x.ClaimID == id; ok {
				m.Move, m.Level, m.Index, m.Stages = "answer", x.Level, x.Index, stages.of(x.Level)
			}
		case *chain.Rejected:
			if x.ClaimID == id {
				m.Move, m.rejected, ok = "proveFault", true, true
			}
		case *chain.Expired:
			if x.ClaimID == id {
				m.Move, m.Level, m.Index, m.Stages = "settle", x.Level, x.Index, stages.of(x.Level)
			}
		}
	}
	return m, ok
}

// moves returns the moves of a claim's dispute, in order.
func (s *story) moves(c *told) (out []Move) {
	var start uint64
	for i := range s.entries {
		if s.entries[i].Block == c.block {
			start = s.entries[i].Time
		}
		if m, ok := s.moveOf(&s.entries[i], c.ClaimID); ok {
			m.Second = s.entries[i].Time - start
			out = append(out, m)
		}
	}
	return out
}

// expired reports whether a claim was rejected because a demand was not answered.
func (s *story) expired(id claim.ClaimID) bool {
	e, _ := find(s, func(e *chain.Expired) bool { return e.ClaimID == id })
	return e != nil
}

// tellMove tells a move of a dispute, with its gas and its clock.
func (s *story) tellMove(who string, e *chain.Entry, event chain.Event) string {
	stages := s.n.stages()
	switch x := event.(type) {
	case *chain.Demanded:
		if x.Level == 0 {
			return fmt.Sprintf("%s opens a dispute and demands the root (%s), %d gas, the answer is due in %d s", who, stages.of(0), e.GasUsed, x.Deadline-e.Time)
		}
		return fmt.Sprintf("%s demands tree node %d of grid level %d (%s), %d gas, the answer is due in %d s", who, x.Index, x.Level, stages.of(x.Level), e.GasUsed, x.Deadline-e.Time)
	case *chain.Answered:
		return fmt.Sprintf("%s answers with %d bytes, %d gas", who, len(x.Data), e.GasUsed)
	case *chain.DemandReleased:
		return fmt.Sprintf("%s is credited the bond of a demand, %s ether", roleOf(x.Owner), claim.Ether(x.AmountWei))
	}
	return ""
}
