// SPDX-License-Identifier: MIT
// From answer sheets to reports as JSON, by JNA (Debian: kotlin libjna-java).
//
//   kotlinc -cp /usr/share/java/jna.jar Assess.kt
//   kotlin -cp /usr/share/java/jna.jar:. AssessKt VIEW SHEET.json...
//   kotlin -cp /usr/share/java/jna.jar:. AssessKt --time CALLS

import com.sun.jna.Library
import com.sun.jna.Native
import com.sun.jna.Pointer
import com.sun.jna.ptr.PointerByReference
import java.io.File
import kotlin.system.exitProcess

interface Kith : Library {
    fun kith_assess_json(
        document: ByteArray?, documentLength: Long,
        sheet: ByteArray, sheetLength: Long,
        options: ByteArray, optionsLength: Long,
        report: PointerByReference, error: PointerByReference
    ): Int
    fun kith_text_data(text: Pointer): Pointer
    fun kith_text_length(text: Pointer): Long
    fun kith_text_free(text: Pointer)
    fun kith_error_message(error: Pointer): Pointer
    fun kith_error_line(error: Pointer): Int
    fun kith_error_column(error: Pointer): Int
    fun kith_error_pointer(error: Pointer): Pointer?
    fun kith_error_free(error: Pointer)
    fun kith_version_number(): Int
}

val lib: Kith = Native.load("kith", Kith::class.java)

/** A refusal, with the place in the text where it has one. */
class KithException(error: Pointer) :
    Exception(lib.kith_error_message(error).getString(0, "UTF-8")) {
    val line = lib.kith_error_line(error)
    val column = lib.kith_error_column(error)
    val pointer = lib.kith_error_pointer(error)?.getString(0, "UTF-8") ?: ""

    init {
        lib.kith_error_free(error)
    }
}

/** Turns an answer sheet into a report; both are JSON. */
fun assess(sheet: ByteArray, options: String): ByteArray {
    val report = PointerByReference()
    val error = PointerByReference()
    val how = options.toByteArray()
    if (lib.kith_assess_json(null, 0, sheet, sheet.size.toLong(), how,
            how.size.toLong(), report, error) != 0)
        throw KithException(error.value)
    try {
        return lib.kith_text_data(report.value)
            .getByteArray(0, lib.kith_text_length(report.value).toInt())
    } finally {
        lib.kith_text_free(report.value)
    }
}

fun time(calls: Int) {
    for (i in 1..20000) // until it is compiled
        lib.kith_version_number()
    val begin = System.nanoTime()
    for (i in 1..calls)
        lib.kith_version_number()
    println((System.nanoTime() - begin) / calls.toDouble())
}

fun main(args: Array<String>) {
    if (args.size < 2) {
        System.err.println("usage: AssessKt VIEW SHEET.json...")
        exitProcess(2)
    }
    if (args[0] == "--time") {
        time(args[1].toInt())
        return
    }
    for (path in args.drop(1)) {
        try {
            System.out.write(assess(File(path).readBytes(),
                "{\"view\": \"${args[0]}\"}"))
        } catch (e: KithException) {
            System.err.println(
                "$path: line ${e.line}, column ${e.column} (${e.pointer}): " +
                    e.message)
            exitProcess(65)
        }
    }
    System.out.flush()
}
