package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

func inspectCommand() *cli.Command {
	return &cli.Command{
		Name:      "inspect",
		Usage:     "show what a model file holds",
		ArgsUsage: "MODEL",
		Description: `Shows the program node by node, the sizes of its trees, the model ID, the largest step
proofs by op, and for which nodes it is proven that sums do not wrap. --check also reads all weights
and compares their root.`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "check", EnvVars: env("check"), Usage: "verify the bytes of the weights, too"},
			&cli.BoolFlag{Name: "no-nodes", EnvVars: env("no-nodes"), Usage: "leave out the list of nodes"},
			workersFlag(), jsonFlag(),
		},
		Action: inspect,
	}
}

// inspection is what inspect prints as JSON.
type inspection struct {
	ModelID     string             `json:"modelID"`
	OpsetHash   string             `json:"opsetHash"`
	GraphRoot   string             `json:"graphRoot"`
	WeightsRoot string             `json:"weightsRoot"`
	Bytes       int64              `json:"bytes"`
	WeightBytes int64              `json:"weightBytes"`
	Shape       layout.Shape       `json:"shape"`
	Metadata    modelfile.Metadata `json:"metadata"`
	Certificate certificateSummary `json:"certificate"`
	LargestStep stepSummary        `json:"largestStep"`
	Steps       []opSteps          `json:"steps"` // by op
	Nodes       []nodeSummary      `json:"nodes,omitempty"`
	Checked     bool               `json:"checked"`
}

// nodeSummary describes a node.
type nodeSummary struct {
	Index    int         `json:"index"`
	Name     string      `json:"name"`
	Op       string      `json:"op"`
	DType    string      `json:"dtype"`
	Size     int64       `json:"size"`
	Terms    uint64      `json:"terms"`
	Operands []string    `json:"operands"`
	Step     stepSummary `json:"step"`
	Bits     string      `json:"bits"` // of what enters the epilogue
	Proved   bool        `json:"proved"`
}

// stepSummary is the worst step proof of a node.
type stepSummary struct {
	Node     int    `json:"node"`
	Name     string `json:"name,omitempty"`
	Bytes    uint64 `json:"bytes"`
	Chunks   uint64 `json:"chunks"`
	Siblings uint64 `json:"siblings"`
	Gas      uint64 `json:"gas"`
}

func (s stepSummary) String() string {
	return fmt.Sprintf("node %d %s: %d bytes, %d chunks, %d siblings, %d gas in the precompile", s.Node, s.Name, s.Bytes, s.Chunks, s.Siblings, s.Gas)
}

// opSteps is the largest steps of the nodes of one op.
type opSteps struct {
	Op      string      `json:"op"`
	Nodes   int         `json:"nodes"`
	Longest stepSummary `json:"longest"` // in bytes
	Gas     uint64      `json:"gas"`     // the most that a step costs, not always the longest one
	GasNode int         `json:"gasNode"`
}

// certificateSummary is the no-wrap certificate in short.
type certificateSummary struct {
	Proved bool   `json:"proved"`
	Open   []int  `json:"open,omitempty"` // nodes without a proof
	Text   string `json:"text"`
}

func summarize(c *graph.Certificate) certificateSummary {
	open := c.Unproven()
	return certificateSummary{Proved: len(open) == 0, Open: open, Text: c.String()}
}

// summarizeStep describes a step proof.
func summarizeStep(s graph.Step, meta *modelfile.Metadata) stepSummary {
	return stepSummary{
		Node: s.Node, Name: meta.NodeName(s.Node),
		Bytes: s.Bound.ProofLen, Chunks: s.Bound.Chunks, Siblings: s.Bound.Siblings, Gas: s.Bound.Gas,
	}
}

// largestStep returns the longest step proof of a program.
func largestStep(p *graph.Program, meta *modelfile.Metadata) stepSummary {
	return stepsByOp(p, meta)[0].Longest
}

// stepsByOp returns the largest steps of each op of a program, the longest first.
func stepsByOp(p *graph.Program, meta *modelfile.Metadata) (ops []opSteps) {
	for _, g := range p.Steps(func(i int) string { return p.Nodes[i].Op.String() }) {
		ops = append(ops, opSteps{
			Op: g.Name, Nodes: g.Nodes, Longest: summarizeStep(g.Longest, meta),
			Gas: g.Costliest.Bound.Gas, GasNode: g.Costliest.Node,
		})
	}
	slices.SortStableFunc(ops, func(x, y opSteps) int { return cmp.Compare(y.Longest.Bytes, x.Longest.Bytes) })
	return ops
}

func inspect(c *cli.Context) error {
	args, err := wantArgs(c, "MODEL")
	if err != nil {
		return err
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	f, err := openModel(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	result := inspection{
		ModelID: f.ModelID.String(), OpsetHash: graph.OpsetHash().String(), GraphRoot: f.Program.GraphRoot().String(),
		WeightsRoot: f.WeightsRoot.String(), Bytes: f.Size(), Shape: f.Program.Shape, Metadata: *f.Metadata,
		LargestStep: largestStep(f.Program, f.Metadata), Steps: stepsByOp(f.Program, f.Metadata),
	}
	for _, b := range f.Program.Weights {
		result.WeightBytes += b
	}
	if c.Bool("check") {
		p := newProgress(c, "checking weights", byteCount, result.WeightBytes)
		_, err := f.Verify(c.Context, n, func(bytes int64) { p.at(bytes, "") })
		p.done()
		if err != nil {
			return err
		}
		result.Checked = true
	}
	full := graph.Certify(f.Program, f.Weights())
	result.Certificate = summarize(full)
	if !c.Bool("no-nodes") {
		for i := range f.Program.Nodes {
			result.Nodes = append(result.Nodes, describe(f, i, full.Nodes[i]))
		}
	}
	return show(c, result, func(w *tabwriter.Writer) { printInspection(w, &result) })
}

func describe(f *modelfile.File, i int, bound graph.NodeCertificate) nodeSummary {
	in := &f.Program.Nodes[i]
	step := graph.Step{Node: i, Bound: stepproof.StepBound(&f.Program.Shape, in)}
	n := nodeSummary{
		Index: i, Name: f.Metadata.NodeName(i), Op: in.Op.String(), DType: in.DType.String(), Size: in.SizeAt(0),
		Terms: in.TermsAt(0), Step: summarizeStep(step, f.Metadata), Bits: bound.Bits.String(), Proved: bound.Proven,
	}
	for id := op.A; id < op.SlotCount; id++ {
		if s := operandText(id, &in.Slots[id]); s != "" {
			n.Operands = append(n.Operands, s)
		}
	}
	return n
}

// operandText describes an operand: "A=node 3 i16[784]".
func operandText(id op.SlotID, s *op.Slot) string {
	switch s.Kind {
	case op.None:
		return ""
	case op.Const:
		return fmt.Sprintf("%v=%d", id, s.Const)
	case op.Input:
		return fmt.Sprintf("%v=input %v[%d]", id, s.DType, s.View.Size)
	default:
		return fmt.Sprintf("%v=%v %d %v[%d]", id, s.Kind, s.Index, s.DType, s.View.Size)
	}
}

func printInspection(w *tabwriter.Writer, r *inspection) {
	s := &r.Shape
	fmt.Fprintf(w, "name\t%s\n", r.Metadata.Name)
	fmt.Fprintf(w, "source\t%s\n", r.Metadata.Source)
	fmt.Fprintf(w, "model ID\t%s\n", r.ModelID)
	fmt.Fprintf(w, "graph root\t%s\n", r.GraphRoot)
	fmt.Fprintf(w, "weights root\t%s\n", r.WeightsRoot)
	fmt.Fprintf(w, "file\t%s, of which %s are %d weight tensors\n", byteCount(r.Bytes), byteCount(r.WeightBytes), s.Weights)
	fmt.Fprintf(w, "input\t%s (%d bytes)\n", r.Metadata.Input.Description, s.InputLen)
	fmt.Fprintf(w, "output\t%s, node %d\n", r.Metadata.Output.Description, s.OutNode)
	fmt.Fprintf(w, "trace tree\t%d levels: segments %d, nodes %d, chunks of %d bytes %d\n", s.Depth(), s.DA, s.DB, 1<<s.ChunkLog2, s.DC)
	fmt.Fprintf(w, "certificate\t%s\n", r.Certificate.Text)
	fmt.Fprintf(w, "largest step\t%s\n", r.LargestStep)
	if r.Checked {
		fmt.Fprintf(w, "weights\tchecked against their root\n")
	}
	fmt.Fprintf(w, "\nlargest step by op\tnodes\tnode\tname\tbytes\tchunks\tmost gas\n")
	for _, o := range r.Steps {
		l := &o.Longest
		fmt.Fprintf(w, "%s\t%d\t%d\t%s\t%d\t%d\t%d\n", o.Op, o.Nodes, l.Node, l.Name, l.Bytes, l.Chunks, o.Gas)
	}
	if len(r.Nodes) == 0 {
		return
	}
	fmt.Fprintf(w, "\nnode\tname\top\tresult\tterms\tbits\tproof\toperands\n")
	for _, n := range r.Nodes {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s[%d]\t%d\t%s\t%d B\t%s\n", n.Index, n.Name, n.Op, n.DType, n.Size, n.Terms, n.Bits, n.Step.Bytes, strings.Join(n.Operands, ", "))
	}
}
