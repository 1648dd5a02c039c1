package agent

// RecurrentFile is a model of five segments, and RecurrentInput an input of it.
var (
	RecurrentFile  = recurrentFile
	RecurrentInput = recurrentInput
)

// Outlines returns how many traces the agent answers from by computing segments again.
func (a *Agent) Outlines() int {
	o := &a.repeater.outlines
	o.mu.Lock()
	defer o.mu.Unlock()
	return len(o.list)
}
