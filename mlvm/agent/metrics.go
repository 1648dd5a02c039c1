package agent

import (
	"encoding/json"
	"math/big"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// metrics are what an operator watches. Every alert that is logged is counted.
type metrics struct {
	registry   *prometheus.Registry
	head       prometheus.Gauge
	balance    prometheus.Gauge
	runs       prometheus.Histogram
	judgements *prometheus.CounterVec
	actions    *prometheus.CounterVec
	gas        *prometheus.CounterVec
	alerts     *prometheus.CounterVec
	repeats    *prometheus.CounterVec
}

func newMetrics() *metrics {
	const namespace = "mlvm"
	opts := func(name, help string) prometheus.Opts {
		return prometheus.Opts{Namespace: namespace, Subsystem: "agent", Name: name, Help: help}
	}
	m := &metrics{
		registry: prometheus.NewRegistry(),
		head:     prometheus.NewGauge(prometheus.GaugeOpts(opts("block", "Newest block that was acted on."))),
		balance:  prometheus.NewGauge(prometheus.GaugeOpts(opts("balance_ether", "Balance of the agent's account."))),
		runs: prometheus.NewHistogram(prometheus.HistogramOpts{
			Namespace: namespace, Subsystem: "agent", Name: "run_seconds", Help: "Time to run a model and commit to its trace.",
			Buckets: prometheus.ExponentialBuckets(0.001, 4, 10),
		}),
		judgements: prometheus.NewCounterVec(prometheus.CounterOpts(opts("claims_total", "Claims judged.")), []string{"judgement"}),
		actions:    prometheus.NewCounterVec(prometheus.CounterOpts(opts("actions_total", "Actions ended.")), []string{"action", "outcome"}),
		gas:        prometheus.NewCounterVec(prometheus.CounterOpts(opts("gas_total", "Gas used.")), []string{"action"}),
		alerts:     prometheus.NewCounterVec(prometheus.CounterOpts(opts("alerts_total", "What a person should look at.")), []string{"cause"}),
		repeats:    prometheus.NewCounterVec(prometheus.CounterOpts(opts("repeats_total", "Segments of traces that others asked for and that were not kept.")), []string{"outcome"}),
	}
	m.registry.MustRegister(m.head, m.balance, m.runs, m.judgements, m.actions, m.gas, m.alerts, m.repeats)
	return m
}

func (m *metrics) looked(head chain.Head, balanceWei *big.Int) {
	m.head.Set(float64(head.Number))
	ether, _ := new(big.Float).Quo(new(big.Float).SetInt(balanceWei), big.NewFloat(1e18)).Float64()
	m.balance.Set(ether)
}

func (m *metrics) ran(d time.Duration)        { m.runs.Observe(d.Seconds()) }
func (m *metrics) judged(j dispute.Judgement) { m.judgements.WithLabelValues(j.String()).Inc() }
func (m *metrics) alert(cause string)         { m.alerts.WithLabelValues(cause).Inc() }
func (m *metrics) repeated(outcome string)    { m.repeats.WithLabelValues(outcome).Inc() }

func (m *metrics) acted(k dispute.Kind, outcome string, r *chain.Receipt) {
	m.actions.WithLabelValues(k.String(), outcome).Inc()
	if r != nil {
		m.gas.WithLabelValues(k.String()).Add(float64(r.GasUsed))
	}
}

// staleAfter is how long without a look at the chain the agent still counts as
// healthy.
const staleAfter = 30 * time.Second

// metricsHandler returns the routes of the operator's service.
func (a *Agent) metricsHandler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(a.metrics.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4, Timeout: 10 * time.Second}))
	mux.HandleFunc("GET /healthz", a.health)
	return mux
}

// health answers 200 while the agent follows the chain, else 503.
func (a *Agent) health(w http.ResponseWriter, _ *http.Request) {
	a.mu.Lock()
	head, at := a.seen, a.seenAt
	a.mu.Unlock()
	age := a.cfg.Clock.Now().Sub(at)
	w.Header().Set("Content-Type", "application/json")
	if at.IsZero() || age > staleAfter {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(map[string]any{
		"account": a.policy.Self, "block": head.Number, "ageSeconds": int(age.Seconds()),
	})
}
