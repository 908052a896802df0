import { lateScreen } from './lateScreen.tsx'

/** The pages of the desk but Today, which comes with it. */
export const pages = {
  intake: lateScreen(async () => (await import('../features/intake/IntakePage.tsx')).IntakePage),
  calendar: lateScreen(async () => (await import('../features/calendar/CalendarPage.tsx')).CalendarPage),
  register: lateScreen(async () => (await import('../features/register/RegisterPage.tsx')).RegisterPage),
  oldRegister: lateScreen(
    async () => (await import('../features/oldRegister/OldRegisterPage.tsx')).OldRegisterPage,
  ),
  card: lateScreen(async () => (await import('../features/card/CardPage.tsx')).CardPage),
  correction: lateScreen(
    async () => (await import('../features/card/correction/CorrectionPage.tsx')).CorrectionPage,
  ),
  report: lateScreen(async () => (await import('../features/report/ReportPage.tsx')).ReportPage),
  region: lateScreen(async () => (await import('../features/region/RegionPages.tsx')).RegionPages),
  settings: lateScreen(async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage),
}

/** Loads the pages one after the other while the window has nothing else to do. Answers with how to stop. */
export function loadPages(): () => void {
  let stopped = false
  const loadAll = async (): Promise<void> => {
    for (const page of Object.values(pages)) {
      await new Promise((resolve) => requestIdleCallback(resolve))
      if (stopped) return
      await page.load()
    }
  }
  // A page that cannot be loaded says so when it is opened.
  loadAll().catch(() => undefined)
  return () => {
    stopped = true
  }
}
