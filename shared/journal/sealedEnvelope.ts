import { ENVELOPE_VERSION, MOST_TOGETHER, SealedEnvelope } from './envelope.ts'
import { NODE_ID } from './nodeId.ts'

const SEAL = /^[0-9a-f]{8}\.[0-9a-f]{32}$/
const RANDOM_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-/

/**
 * Whether something from elsewhere has the shape of a sealed event. What looks as this program writes it is known at a
 * glance: a first exchange brings hundreds of thousands. For everything else the schema has the word.
 */
export function isSealedEnvelope(value: unknown): value is SealedEnvelope {
  return isPlain(value) || SealedEnvelope.safeParse(value).success
}

/** Never true of what the schema would refuse; false says nothing. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { v, id, stream, actor, data, ...rest }: Readonly<Record<string, unknown>> = { ...value }
  const isOurs = v === ENVELOPE_VERSION && isText(id, RANDOM_ID) && isText(stream) && isText(actor)
  return isOurs && isPlaced(rest) && hasType(data)
}

function isPlaced({ node, seq, hlc, seal, of, withheld }: Readonly<Record<string, unknown>>): boolean {
  const isAlone = of === undefined
  const isNumbered = isText(node, NODE_ID) && isNumber(seq, 1) && isText(hlc, TIME) && isText(seal, SEAL)
  return isNumbered && withheld === undefined && (isAlone || isNumber(of, 2, MOST_TOGETHER))
}

function isText(value: unknown, shape?: RegExp): boolean {
  return typeof value === 'string' && value !== '' && (shape === undefined || shape.test(value))
}

function isNumber(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function hasType(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    'type' in data &&
    typeof data.type === 'string'
  )
}
