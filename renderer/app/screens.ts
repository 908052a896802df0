import { loadAllTexts } from '../i18n/windowTexts.ts'
import { lateScreen } from './lateScreen.tsx'

// The schema library is told how to work before anything that uses it is evaluated.
const loadSchemaPolicy = (): Promise<unknown> => import('@shared/core/schemaPolicy.ts')

/** The desk of a signed-in operator. */
export const deskScreen = lateScreen(async () => {
  await loadSchemaPolicy()
  const [{ Desk }, { onControls }] = await Promise.all([
    import('./Desk.tsx'),
    import('./Controls.tsx'),
    loadAllTexts(),
  ])
  return onControls(Desk)
})

/** The first run. */
export const setUpScreen = lateScreen(async () => {
  await loadSchemaPolicy()
  const [{ SetUpPage }, { onControls }] = await Promise.all([
    import('../features/session/SetUpPage.tsx'),
    import('./Controls.tsx'),
    loadAllTexts(),
  ])
  return onControls(SetUpPage)
})

/** An own password after the sign-in with a given one. */
export const newPasswordScreen = lateScreen(async () => {
  await loadSchemaPolicy()
  const [{ NewPasswordPage }, { onControls }] = await Promise.all([
    import('../features/session/NewPasswordPage.tsx'),
    import('./Controls.tsx'),
    loadAllTexts(),
  ])
  return onControls(NewPasswordPage)
})

/** The recovery key, when the data are sealed for another user. */
export const recoverScreen = lateScreen(async () => {
  const [{ RecoverPage }, { onControls }] = await Promise.all([
    import('../features/protection/RecoverPage.tsx'),
    import('./Controls.tsx'),
    loadAllTexts(),
  ])
  return onControls(RecoverPage)
})

/** A new password for a head who forgot his. */
export const forgottenScreen = lateScreen(async () => {
  await loadSchemaPolicy()
  const [{ ForgottenPage }, { onControls }] = await Promise.all([
    import('../features/protection/ForgottenPage.tsx'),
    import('./Controls.tsx'),
    loadAllTexts(),
  ])
  return onControls(ForgottenPage)
})
