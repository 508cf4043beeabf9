// SPDX-License-Identifier: MIT
// From answer sheets to reports as JSON, by P/Invoke (Mono or .NET).
//
//   mcs Assess.cs
//   mono Assess.exe VIEW SHEET.json...
//   mono Assess.exe --time CALLS

using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

static class Kith
{
    const string Library = "libkith.so.0";

    [DllImport(Library)] static extern int kith_assess_json(
        byte[] document, long documentLength, byte[] sheet, long sheetLength,
        byte[] options, long optionsLength, ref IntPtr report,
        ref IntPtr error);
    [DllImport(Library)] static extern IntPtr kith_text_data(IntPtr text);
    [DllImport(Library)] static extern long kith_text_length(IntPtr text);
    [DllImport(Library)] static extern void kith_text_free(IntPtr text);
    [DllImport(Library)] static extern IntPtr kith_error_message(IntPtr error);
    [DllImport(Library)] static extern int kith_error_line(IntPtr error);
    [DllImport(Library)] static extern int kith_error_column(IntPtr error);
    [DllImport(Library)] static extern IntPtr kith_error_pointer(IntPtr error);
    [DllImport(Library)] static extern void kith_error_free(IntPtr error);
    [DllImport(Library)] public static extern int kith_version_number();

    static string Text(IntPtr utf8)
    {
        if (utf8 == IntPtr.Zero)
            return "";
        int length = 0;
        while (Marshal.ReadByte(utf8, length) != 0)
            length++;
        byte[] bytes = new byte[length];
        Marshal.Copy(utf8, bytes, 0, length);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>A refusal, with the place in the text where it has one.
    /// </summary>
    public class Error : Exception
    {
        public readonly int Line, Column;
        public readonly string Pointer;

        internal Error(IntPtr error) : base(Text(kith_error_message(error)))
        {
            Line = kith_error_line(error);
            Column = kith_error_column(error);
            Pointer = Text(kith_error_pointer(error));
            kith_error_free(error);
        }
    }

    /// <summary>Turns an answer sheet into a report; both are JSON.</summary>
    public static byte[] Assess(byte[] sheet, string options)
    {
        IntPtr report = IntPtr.Zero, error = IntPtr.Zero;
        byte[] how = Encoding.UTF8.GetBytes(options);
        if (kith_assess_json(null, 0, sheet, sheet.Length, how, how.Length,
                             ref report, ref error) != 0)
            throw new Error(error);
        byte[] bytes = new byte[kith_text_length(report)];
        Marshal.Copy(kith_text_data(report), bytes, 0, bytes.Length);
        kith_text_free(report);
        return bytes;
    }
}

static class Program
{
    static void Time(int calls)
    {
        Kith.kith_version_number();
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < calls; i++)
            Kith.kith_version_number();
        Console.WriteLine(watch.ElapsedTicks * 1e9 / Stopwatch.Frequency /
                          calls);
    }

    static int Main(string[] args)
    {
        if (args.Length < 2) {
            Console.Error.WriteLine("usage: Assess VIEW SHEET.json...");
            return 2;
        }
        if (args[0] == "--time") {
            Time(int.Parse(args[1]));
            return 0;
        }
        using (Stream output = Console.OpenStandardOutput())
            for (int i = 1; i < args.Length; i++)
                try {
                    byte[] report = Kith.Assess(File.ReadAllBytes(args[i]),
                        "{\"view\": \"" + args[0] + "\"}");
                    output.Write(report, 0, report.Length);
                } catch (Kith.Error e) {
                    Console.Error.WriteLine(
                        "{0}: line {1}, column {2} ({3}): {4}", args[i],
                        e.Line, e.Column, e.Pointer, e.Message);
                    return 65;
                }
        return 0;
    }
}
