export const queueKey = ['videos', 'queue'] as const
export const jobsKey = [...queueKey, 'jobs'] as const
