import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowClockwise20Regular,
  ArrowExit20Regular,
  ArrowReply20Regular,
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  DismissCircle20Regular,
  DocumentDismiss20Regular,
  HourglassHalf20Regular,
  MailAlert20Regular,
  type FluentIcon,
} from '@fluentui/react-icons'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isComplaintOver, type Complaint } from '@shared/complaint/complaint.ts'
import type { SideStep } from '@shared/complaint/nextSteps.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useCodeText } from '../../components/errorWords.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import type { CardActions } from './useCardActions.ts'

/** The side steps with a dialog, in groups: putting right, ending, and what may follow an end. */
const GROUPS = [
  ['ask-correction', 'record-correction', 'return'],
  ['redirect', 'withdraw', 'leave', 'terminate'],
  ['tell', 'reopen'],
] as const satisfies readonly (readonly SideStep[])[]

export type MenuStep = (typeof GROUPS)[number][number]

const ICONS: Readonly<Record<MenuStep, FluentIcon>> = {
  'ask-correction': HourglassHalf20Regular,
  'record-correction': CheckmarkCircle20Regular,
  return: ArrowUndo20Regular,
  redirect: ArrowExit20Regular,
  withdraw: ArrowReply20Regular,
  leave: DocumentDismiss20Regular,
  terminate: DismissCircle20Regular,
  tell: MailAlert20Regular,
  reopen: ArrowClockwise20Regular,
}

/** «Другие шаги»: whatever else may become of the complaint. What is refused stays in the list and says why. */
export function SideStepsMenu({
  card: { complaint },
  actions,
}: {
  readonly card: CardView
  readonly actions: CardActions
}): ReactNode {
  const { t } = useTranslation()
  const groups = GROUPS.map((steps) => steps.filter((step) => makesSense(step, complaint))).filter(
    (steps) => steps.length > 0,
  )
  if (complaint.voided) return null
  return (
    <Menu open={actions.menuOpen} onOpenChange={(_, { open }) => actions.setMenuOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-keyshortcuts="Shift+F7">
          {t('card:side.menu')} <KeyHint>Shift+F7</KeyHint>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className="sidemenu">
        <MenuList>
          {groups.map((steps, n) => (
            <Fragment key={steps[0]}>
              {n > 0 && <MenuDivider />}
              {steps.map((step) => (
                <StepItem key={step} step={step} actions={actions} />
              ))}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function StepItem({ step, actions }: { readonly step: MenuStep; readonly actions: CardActions }): ReactNode {
  const { t } = useTranslation()
  const codeText = useCodeText()
  const { refusal, open } = actions.step(step)
  const Icon = ICONS[step]
  return (
    <MenuItem
      icon={<Icon />}
      disabled={refusal !== null}
      subText={refusal === null ? null : codeText(refusal.code, refusal.params)}
      onClick={open}
    >
      {t(`card:side.step.${step}`)}
    </MenuItem>
  )
}

/** Whether a step has anything to do with where the complaint stands; why it cannot be taken, the rules say. */
function makesSense(step: MenuStep, complaint: Complaint): boolean {
  if (step === 'reopen') return isComplaintOver(complaint)
  if (step === 'tell') return complaint.tellings.length > 0
  if (step === 'record-correction') return complaint.correction !== null && !isComplaintOver(complaint)
  return !isComplaintOver(complaint)
}
