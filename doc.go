// Package casus models political and conflict events: who did what to whom,
// when and where as far as anyone knows, who is held responsible by whom, on
// what ground and how surely, how others reacted, and which act answered which.
package casus
