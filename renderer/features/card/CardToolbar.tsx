import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarDivider,
} from '@fluentui/react-components'
import {
  ArrowForward20Regular,
  CalendarAdd20Regular,
  ClipboardTaskListLtr20Regular,
  Copy20Regular,
  DocumentText20Regular,
  Gavel20Regular,
  Mail20Regular,
  MailAlert20Regular,
  MailCheckmark20Regular,
  MoreHorizontal20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isOver } from '@shared/complaint/status.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useReadsOnly } from '../../app/readsOnly.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'
import { SideStepsMenu } from './SideStepsMenu.tsx'
import type { CardAction, CardActions } from './useCardActions.ts'

/** The steps of the complaint with their keys. A step that cannot be taken stays reachable and says why. */
export function CardToolbar({
  card,
  actions,
  onCopyAll,
  recordItems,
  onVoid,
}: {
  readonly card: CardView
  readonly actions: CardActions
  readonly onCopyAll: () => void
  /** Entries of the menu that put the record right. */
  readonly recordItems: ReactNode
  readonly onVoid: (() => void) | null
}): ReactNode {
  const { t } = useTranslation()
  if (useReadsOnly()) return <ReadingToolbar onCopyAll={onCopyAll} />
  return (
    <Toolbar className="cmd" aria-label={t('card:toolbar')}>
      {isOver(card.complaint.status) ? <LastSteps actions={actions} /> : <Steps actions={actions} />}
      <SideStepsMenu card={card} actions={actions} />
      <ToolbarDivider />
      <Button icon={<Print20Regular />} aria-keyshortcuts="Control+P" onClick={actions.printTicket}>
        {t('card:action.ticket')} <KeyHint>Ctrl+P</KeyHint>
      </Button>
      <RefusalTip refusal={actions.papersRefusal}>
        <Button
          icon={<DocumentText20Regular />}
          aria-keyshortcuts="Control+Shift+P"
          disabledFocusable={actions.papersRefusal !== null}
          onClick={actions.openPapers}
        >
          {t('letters:action')}
        </Button>
      </RefusalTip>
      <span className="grow" />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={t('card:more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={onCopyAll}>{t('card:action.copyAll')}</MenuItem>
            {recordItems}
            {onVoid && <MenuItem onClick={onVoid}>{t('card:action.void')}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  )
}

/** What is left where nothing can be changed. */
function ReadingToolbar({ onCopyAll }: { readonly onCopyAll: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <Toolbar className="cmd" aria-label={t('card:toolbar')}>
      <span className="s13 sub">{t('region:readsOnly')}</span>
      <span className="grow" />
      <Button icon={<Copy20Regular />} onClick={onCopyAll}>
        {t('card:action.copyAll')}
      </Button>
    </Toolbar>
  )
}

/** The steps of an open complaint: what has its turn now comes first and is filled. */
function Steps({ actions }: { readonly actions: CardActions }): ReactNode {
  const { t } = useTranslation()
  const { forward, registerReview, decide, extend, notice, answer, tell } = actions
  const decides = decide.step === 'satisfy' ? t('card:action.satisfied') : t('card:action.decide')
  return (
    <>
      {registerReview.refusal === null ? (
        <ActionButton
          action={registerReview}
          primary
          icon={<ClipboardTaskListLtr20Regular />}
          label={t('card:action.registerReview')}
          hint="F7"
        />
      ) : (
        <ActionButton
          action={forward}
          primary={forward.refusal === null}
          icon={<ArrowForward20Regular />}
          label={t('card:action.forward')}
          hint="F7"
        />
      )}
      {answer.refusal === null ? (
        <LastSteps actions={actions} />
      ) : (
        <ActionButton
          action={decide}
          primary={decide.refusal === null && forward.refusal !== null}
          icon={<Gavel20Regular />}
          label={decides}
          hint="F8"
        />
      )}
      <ActionButton
        action={extend}
        icon={<CalendarAdd20Regular />}
        label={t('card:action.extend')}
        hint="F9"
      />
      {answer.refusal !== null && (notice.refusal === null || tell.refusal !== null) && (
        <ActionButton
          action={notice}
          icon={<Mail20Regular />}
          label={t('card:action.notice')}
          hint="Shift+F9"
        />
      )}
      {answer.refusal !== null && <TellButton actions={actions} />}
    </>
  )
}

/** There when the applicant must be told of an end or of a redirection. */
function TellButton({
  actions,
  primary = false,
}: {
  readonly actions: CardActions
  readonly primary?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const { tell, notice } = actions
  if (tell.refusal !== null) return null
  return (
    <ActionButton
      action={tell}
      primary={primary}
      icon={<MailAlert20Regular />}
      label={t('card:side.action.tell')}
      hint={notice.refusal === null ? '' : 'Shift+F9'}
    />
  )
}

/** What may be left to do at the end: send the answer, and tell of what nobody told of. */
function LastSteps({ actions }: { readonly actions: CardActions }): ReactNode {
  const { t } = useTranslation()
  const { answer, notice } = actions
  return (
    <>
      {answer.refusal === null && (
        <ActionButton
          action={answer}
          primary
          icon={<MailCheckmark20Regular />}
          label={t('card:action.answer')}
          hint="F8"
        />
      )}
      {notice.refusal === null && (
        <ActionButton
          action={notice}
          icon={<Mail20Regular />}
          label={t('card:action.notice')}
          hint="Shift+F9"
        />
      )}
      <TellButton actions={actions} primary={answer.refusal !== null} />
    </>
  )
}

/** A step: ready, or reachable with the reason why it is not. */
export function ActionButton({
  action,
  icon,
  label,
  hint,
  primary = false,
  size = 'medium',
}: {
  readonly action: CardAction
  readonly icon?: ReactElement
  readonly label: string
  /** Its key; empty when it has none. */
  readonly hint: string
  readonly primary?: boolean
  readonly size?: 'small' | 'medium'
}): ReactNode {
  return (
    <RefusalTip refusal={action.refusal}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        size={size}
        {...(icon && { icon })}
        disabledFocusable={action.refusal !== null}
        {...(hint !== '' && { 'aria-keyshortcuts': hint })}
        onClick={action.open}
      >
        {label} {hint !== '' && <KeyHint>{hint}</KeyHint>}
      </Button>
    </RefusalTip>
  )
}
