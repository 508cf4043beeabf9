// SPDX-License-Identifier: MIT
// From answer sheets to reports as JSON, by cgo.
//
//	go run assess.go VIEW SHEET.json...    VIEW: plain, private or host
//	go run assess.go --time CALLS          nanoseconds a call takes
package main

/*
#cgo pkg-config: kith
#include <stdlib.h>
#include <kith/kith.h>
*/
import "C"

import (
	"fmt"
	"os"
	"strconv"
	"time"
	"unsafe"
)

// Error is a refusal, with the place in the text where it has one.
type Error struct {
	Status       int32
	Line, Column int
	Pointer      string
	Message      string
}

func (e *Error) Error() string {
	return fmt.Sprintf("line %d, column %d (%s): %s", e.Line, e.Column,
		e.Pointer, e.Message)
}

func taken(failure *C.kith_error) error {
	defer C.kith_error_free(failure)
	return &Error{int32(C.kith_error_status(failure)),
		int(C.kith_error_line(failure)), int(C.kith_error_column(failure)),
		C.GoString(C.kith_error_pointer(failure)),
		C.GoString(C.kith_error_message(failure))}
}

// Assess turns an answer sheet into a report; both are JSON.
func Assess(sheet []byte, options string) (string, error) {
	var report *C.kith_text
	var failure *C.kith_error
	from, how := C.CBytes(sheet), C.CString(options)
	defer C.free(from)
	defer C.free(unsafe.Pointer(how))
	if C.kith_assess_json(nil, 0, (*C.char)(from), C.int64_t(len(sheet)), how,
		C.int64_t(len(options)), &report, &failure) != C.KITH_OK {
		return "", taken(failure)
	}
	defer C.kith_text_free(report)
	return C.GoStringN(C.kith_text_data(report),
		C.int(C.kith_text_length(report))), nil
}

func timed(calls int) {
	begin := time.Now()
	for i := 0; i < calls; i++ {
		C.kith_version_number()
	}
	fmt.Printf("%.1f\n", float64(time.Since(begin).Nanoseconds())/float64(calls))
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == "--time" {
		calls, _ := strconv.Atoi(os.Args[2])
		timed(calls)
		return
	}
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: assess VIEW SHEET.json...")
		os.Exit(2)
	}
	for _, path := range os.Args[2:] {
		sheet, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(66)
		}
		report, err := Assess(sheet, `{"view": "`+os.Args[1]+`"}`)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", path, err)
			os.Exit(65)
		}
		fmt.Print(report)
	}
}
