package peers

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Table is a file small enough to hold, with its rows apart.
type Table struct {
	// Header is the header with the end of its line; empty if there is none.
	Header []byte
	// Rows are the rows with the ends of their lines, without the first
	// column, which holds the identifier, and the separator after it.
	Rows [][]byte
	// Comma is the separator.
	Comma byte
}

// Split parts a file into its rows. In a tab file quotation marks are text.
func Split(file []byte, comma byte, header bool) (Table, error) {
	t := Table{Comma: comma}
	var ends []int
	if comma == '\t' {
		for at := 0; at < len(file); {
			n := bytes.IndexByte(file[at:], '\n') + 1
			if n == 0 {
				n = len(file) - at
			}
			at += n
			ends = append(ends, at)
		}
	} else {
		r := csv.NewReader(bytes.NewReader(file))
		r.Comma, r.ReuseRecord = rune(comma), true
		for {
			_, err := r.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return Table{}, err
			}
			ends = append(ends, int(r.InputOffset()))
		}
	}
	start := 0
	for i, end := range ends {
		row := file[start:end]
		start = end
		if i == 0 && header {
			t.Header = row
			continue
		}
		first := bytes.IndexByte(row, comma)
		if first < 0 {
			return Table{}, fmt.Errorf("row %d has one column", i+1)
		}
		if row[len(row)-1] != '\n' {
			row = append(bytes.Clone(row), '\n')
		}
		t.Rows = append(t.Rows, row[first+1:])
	}
	return t, nil
}

// WriteTo writes the rows over and over, each under a new number, until the
// file has n rows, or size bytes if n is 0. It returns the number of rows and
// bytes.
func (t Table) WriteTo(w io.Writer, n int, size int64) (rows int, written int64, err error) {
	out := bufio.NewWriterSize(w, 1<<20)
	write := func(p []byte) {
		if err == nil {
			_, err = out.Write(p)
			written += int64(len(p))
		}
	}
	write(t.Header)
	var id []byte
	for rows < n || n == 0 && written < size {
		for _, row := range t.Rows {
			if rows++; n > 0 && rows > n {
				rows--
				break
			}
			id = append(strconv.AppendInt(id[:0], int64(rows), 10), t.Comma)
			write(id)
			write(row)
		}
		if err != nil || len(t.Rows) == 0 {
			break
		}
	}
	return rows, written, errors.Join(err, out.Flush())
}
