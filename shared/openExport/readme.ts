import { README_WORDS, type ReadmeLanguage } from './readmeWords.ts'
import type { ColumnInfo, OpenTable } from './table.ts'
import { EXPORT_SCHEMA_VERSION } from './table.ts'
import { OPEN_TABLES } from './tables.ts'

/** The description of the export for people, made of the very tables that are written. */
export function exportReadme(language: ReadmeLanguage): string {
  const words = README_WORDS[language]
  const parts = [
    `# ${words.title}`,
    `${words.version}: ${EXPORT_SCHEMA_VERSION}`,
    words.warning,
    ...words.rules,
    ...OPEN_TABLES.map((table) => tableText(table, language)),
  ]
  return `${parts.join('\n\n')}\n`
}

function tableText({ name, about, columns }: OpenTable, language: ReadmeLanguage): string {
  const words = README_WORDS[language]
  return [
    `## ${name}`,
    `${about[language]}. \`${name}.json\`, \`${name}.csv\``,
    [
      `| ${words.column} | ${words.kind} | ${words.what} |`,
      '| --- | --- | --- |',
      ...columns.map((column) => columnLine(column, language)),
    ].join('\n'),
  ].join('\n\n')
}

function columnLine({ name, kind, about, codes }: ColumnInfo, language: ReadmeLanguage): string {
  const listed = codes && `: ${codesText(codes, language)}`
  return `| \`${name}\` | ${README_WORDS[language].kinds[kind]} | ${about[language]}${listed ?? ''} |`
}

/** In English the codes stand alone: they are English words. */
function codesText(codes: NonNullable<ColumnInfo['codes']>, language: ReadmeLanguage): string {
  return Object.entries(codes)
    .map(([code, said]) => (language === 'en' ? `\`${code}\`` : `\`${code}\` ${said[language]}`))
    .join(', ')
}
