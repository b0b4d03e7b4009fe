package table

// Recent remembers values by key, as many of the last ones as it has room for
// and at most twice that. The zero Recent has no room. What is looked up counts
// as new. The same calls always give the same answers.
type Recent[K comparable, V any] struct {
	size     int
	now, old map[K]V
}

// NewRecent returns a memory for at least size values.
func NewRecent[K comparable, V any](size int) *Recent[K, V] {
	return &Recent[K, V]{size: size, now: make(map[K]V)}
}

// Get returns the value of a key.
func (r *Recent[K, V]) Get(key K) (V, bool) {
	v, ok := r.now[key]
	if ok {
		return v, true
	}
	if v, ok = r.old[key]; ok {
		r.Put(key, v)
	}
	return v, ok
}

// Put remembers the value of a key.
func (r *Recent[K, V]) Put(key K, v V) {
	if len(r.now) >= r.size {
		r.old, r.now = r.now, make(map[K]V, r.size)
	}
	r.now[key] = v
}

// Make returns the value of a key, and makes and remembers it if there is none.
// A nil Recent remembers nothing.
func (r *Recent[K, V]) Make(key K, create func() V) V {
	if r == nil {
		return create()
	}
	v, ok := r.Get(key)
	if !ok {
		v = create()
		r.Put(key, v)
	}
	return v
}
