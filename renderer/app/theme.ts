import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components'

/** «көк»: a deepened turquoise of the flag (DESIGN.md §4). */
const BRAND: BrandVariants = {
  10: '#00171c',
  20: '#002730',
  30: '#003541',
  40: '#004351',
  50: '#004f60',
  60: '#00596c',
  70: '#006075',
  80: '#00697f',
  90: '#1a7e94',
  100: '#3592a7',
  110: '#52a6ba',
  120: '#70b9cb',
  130: '#90ccda',
  140: '#b2dee8',
  150: '#d5eef3',
  160: '#edf8fa',
}

/** The component library in our colours; contrasts are those of DESIGN.md §4. */
export const theme: Theme = {
  ...createLightTheme(BRAND),
  fontFamilyBase: "'Segoe UI', 'Noto Sans', sans-serif",
  colorNeutralForeground1: '#172226',
  colorNeutralForeground2: '#38474e',
  colorNeutralForeground3: '#52636b',
  colorNeutralBackground1Hover: '#f4f8f9',
  colorNeutralBackground1Pressed: '#e6edf0',
  colorNeutralBackground1Selected: '#e9f3f6',
  colorNeutralBackground2: '#f8fafb',
  colorNeutralBackground3: '#f1f5f6',
  colorNeutralBackground4: '#e8eef0',
  colorNeutralBackground5: '#dde5e8',
  colorNeutralStroke3: '#ebf0f2',
  colorNeutralStroke1: '#c6d1d6',
  colorNeutralStroke2: '#dfe6e9',
  colorNeutralStrokeAccessible: '#5c6d75',
}
