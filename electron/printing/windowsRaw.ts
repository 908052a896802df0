import type { PrintOutcome } from './printing.ts'
import type { SystemFeed } from './systemCommand.ts'

/** Printer and title travel in the environment, so that no name can be read as a command. */
const PRINTER = 'MERZIM_PRINTER'
const TITLE = 'MERZIM_TITLE'

/** Said before anything is given to the spooler: without this word in the output nothing has been. */
const STARTING = 'starting'

/**
 * The spooler's own functions, in the C# that Windows PowerShell 5.1 compiles. ~ stands for a double quote: those do not
 * survive a command line.
 */
const SPOOLER = `
using System;
using System.Runtime.InteropServices;
public static class MerzimSpooler {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class Document { public string Name; public string Output; public string Kind; }
  const string Library = ~winspool.drv~;
  [DllImport(Library, CharSet = CharSet.Unicode, SetLastError = true, ExactSpelling = true)]
  static extern bool OpenPrinterW(string name, out IntPtr printer, IntPtr defaults);
  [DllImport(Library, CharSet = CharSet.Unicode, SetLastError = true, ExactSpelling = true)]
  static extern int StartDocPrinterW(IntPtr printer, int level, [In] Document document);
  [DllImport(Library, SetLastError = true, ExactSpelling = true)]
  static extern bool StartPagePrinter(IntPtr printer);
  [DllImport(Library, SetLastError = true, ExactSpelling = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] data, int length, out int written);
  [DllImport(Library, SetLastError = true, ExactSpelling = true)]
  static extern bool EndPagePrinter(IntPtr printer);
  [DllImport(Library, SetLastError = true, ExactSpelling = true)]
  static extern bool EndDocPrinter(IntPtr printer);
  [DllImport(Library, SetLastError = true, ExactSpelling = true)]
  static extern bool AbortPrinter(IntPtr printer);
  [DllImport(Library, SetLastError = true, ExactSpelling = true)]
  static extern bool ClosePrinter(IntPtr printer);

  public static string Send(string name, string title, byte[] data) {
    IntPtr printer;
    if (!OpenPrinterW(name, out printer, IntPtr.Zero)) return Failed(~open~);
    try {
      Console.WriteLine(~${STARTING}~);
      Document document = new Document();
      document.Name = title;
      document.Kind = ~RAW~;
      if (StartDocPrinterW(printer, 1, document) == 0) return Failed(~start~);
      int written = 0;
      bool whole = StartPagePrinter(printer)
        && WritePrinter(printer, data, data.Length, out written)
        && written == data.Length
        && EndPagePrinter(printer);
      if (!whole) {
        string failed = Failed(~write~);
        AbortPrinter(printer);
        return failed;
      }
      return EndDocPrinter(printer) ? ~taken~ : Failed(~end~);
    } finally { ClosePrinter(printer); }
  }
  static string Failed(string step) { return step + ~ ~ + Marshal.GetLastWin32Error(); }
}
`

/** One line, as a command line is. */
const SCRIPT = [
  `$ErrorActionPreference='Stop'`,
  `Add-Type -TypeDefinition ('${SPOOLER.replaceAll(/\s+/g, ' ')}'.Replace('~', [string][char]34))`,
  `$data = [Convert]::FromBase64String(@($input) -join '')`,
  `[MerzimSpooler]::Send($env:${PRINTER}, $env:${TITLE}, $data)`,
].join('; ')

const ARGUMENTS = ['-NoProfile', '-NonInteractive', '-InputFormat', 'Text', '-Command', SCRIPT]

/** Win32: the computer has no printer of that name. */
const INVALID_PRINTER_NAME = '1801'

/** Puts data as RAW into a queue of Windows, which hands them on as they are. */
export async function spoolRawToWindows(
  feed: SystemFeed,
  printer: string,
  title: string,
  data: Uint8Array,
): Promise<PrintOutcome> {
  const input = Buffer.from(data).toString('base64')
  const { code, started, output } = await feed('powershell.exe', ARGUMENTS, input, {
    [PRINTER]: printer,
    [TITLE]: title,
  })
  const said = output.split(/\r?\n/).map((line) => line.trim())
  if (said.includes('taken')) return { kind: 'taken' }
  if (said.some((line) => line === `open ${INVALID_PRINTER_NAME}`)) {
    return { kind: 'refused', problem: 'NO_PRINTER' }
  }
  const isSafe = !said.includes(STARTING) || said.some((line) => line.startsWith('start '))
  if (isSafe) return { kind: 'refused', problem: code === null && started ? 'TIMEOUT' : 'SPOOL_FAILED' }
  return { kind: 'doubted', problem: code === null ? 'TIMEOUT' : 'CUT_OFF' }
}
