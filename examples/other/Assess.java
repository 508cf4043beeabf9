// SPDX-License-Identifier: MIT
// From answer sheets to reports as JSON, by JNA (Debian: libjna-java).
//
//   javac -cp /usr/share/java/jna.jar Assess.java
//   java -cp /usr/share/java/jna.jar:. Assess VIEW SHEET.json...
//   java -cp /usr/share/java/jna.jar:. Assess --time CALLS

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class Assess {
    interface Kith extends Library {
        Kith LIB = Native.load("kith", Kith.class);

        int kith_assess_json(byte[] document, long documentLength,
                byte[] sheet, long sheetLength, byte[] options,
                long optionsLength, PointerByReference report,
                PointerByReference error);
        Pointer kith_text_data(Pointer text);
        long kith_text_length(Pointer text);
        void kith_text_free(Pointer text);
        int kith_error_status(Pointer error);
        Pointer kith_error_message(Pointer error);
        int kith_error_line(Pointer error);
        int kith_error_column(Pointer error);
        Pointer kith_error_pointer(Pointer error);
        void kith_error_free(Pointer error);
        int kith_version_number();
    }

    /** A refusal, with the place in the text where it has one. */
    static class KithException extends Exception {
        final int status, line, column;
        final String pointer;

        KithException(Pointer error) {
            super(string(Kith.LIB.kith_error_message(error)));
            status = Kith.LIB.kith_error_status(error);
            line = Kith.LIB.kith_error_line(error);
            column = Kith.LIB.kith_error_column(error);
            pointer = string(Kith.LIB.kith_error_pointer(error));
            Kith.LIB.kith_error_free(error);
        }

        private static String string(Pointer utf8) {
            return utf8 == null ? "" : utf8.getString(0, "UTF-8");
        }
    }

    /** Turns an answer sheet into a report; both are JSON. */
    static byte[] assess(byte[] sheet, String options) throws KithException {
        PointerByReference report = new PointerByReference();
        PointerByReference error = new PointerByReference();
        byte[] how = options.getBytes(StandardCharsets.UTF_8);
        if (Kith.LIB.kith_assess_json(null, 0, sheet, sheet.length, how,
                how.length, report, error) != 0)
            throw new KithException(error.getValue());
        Pointer text = report.getValue();
        try {
            return Kith.LIB.kith_text_data(text).getByteArray(0,
                    (int) Kith.LIB.kith_text_length(text));
        } finally {
            Kith.LIB.kith_text_free(text);
        }
    }

    static void time(int calls) {
        for (int i = 0; i < 20000; i++) // until it is compiled
            Kith.LIB.kith_version_number();
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++)
            Kith.LIB.kith_version_number();
        System.out.println((System.nanoTime() - begin) / (double) calls);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: Assess VIEW SHEET.json...");
            System.exit(2);
        }
        if (args[0].equals("--time")) {
            time(Integer.parseInt(args[1]));
            return;
        }
        for (int i = 1; i < args.length; i++) {
            try {
                byte[] sheet = Files.readAllBytes(Path.of(args[i]));
                System.out.write(assess(sheet,
                        "{\"view\": \"" + args[0] + "\"}"));
            } catch (KithException e) {
                System.err.printf("%s: line %d, column %d (%s): %s%n", args[i],
                        e.line, e.column, e.pointer, e.getMessage());
                System.exit(65);
            }
        }
        System.out.flush();
    }
}
