import excel from 'exceljs'

/** The cells of a sheet of an xlsx file, row by row from the left. Throws when there is no such sheet. */
export async function sheetRows(path: string, sheetName: string): Promise<readonly (readonly unknown[])[]> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.getWorksheet(sheetName)
  if (!sheet)
    throw new Error(`No sheet ${sheetName}: ${workbook.worksheets.map(({ name }) => name).join(', ')}`)
  const rows: unknown[][] = []
  sheet.eachRow((row) => {
    const cells: unknown[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.value))
    rows.push(cells)
  })
  return rows
}
