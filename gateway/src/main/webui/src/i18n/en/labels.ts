export const status = {
  empty: 'No media yet',
  uploading: 'Uploading',
  processing: 'Processing',
  ready: 'Ready',
  error: 'Error',
  archived: 'Archived',
}

export const visibility = {
  public: 'Public',
  unlisted: 'Unlisted',
  private: 'Private',
  paid: 'Paid',
}

export const visibilityHint = {
  public: 'Everybody can find and watch it.',
  unlisted: 'Whoever has the link can watch it.',
  private: 'Only your team can watch it.',
  paid: 'Only customers who bought it can watch it.',
}

export const stage = {
  draft: 'Draft',
  recording: 'Recording',
  editing: 'Editing',
  review: 'Review',
  approved: 'Approved',
  processing: 'Processing',
  published: 'Published',
  archived: 'Archived',
}

export const migration = {
  vimeo_only: 'Vimeo only',
  migrating: 'Migrating…',
  hetzner_primary: 'Own storage, Vimeo as backup',
  hetzner_only: 'Own storage only',
}

export const platform = {
  vimeo: 'Vimeo',
  youtube: 'YouTube',
  hetzner: 'Own storage',
  none: 'Without platform',
}

export const platformStatus = {
  pending: 'pending',
  processing: 'processing',
  ready: 'ready',
  failed: 'failed',
  archived: 'archived',
}
