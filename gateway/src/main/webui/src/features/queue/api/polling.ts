import { liveConnected } from '@/lib/live'

const withPushesMs = 15_000
const withoutPushesMs = 4_000

/** What is not pushed is asked for now and then; while nothing is pushed, more often. */
export const pollingMs = () => (liveConnected.get() ? withPushesMs : withoutPushesMs)
