export const player = {
  label: (title: string) => `Player: ${title}`,
  loading: 'Getting the video ready…',
  failed: 'The video cannot be played right now',
  failedText: 'The connection may be down, or the file is just being replaced.',
  unsupported: 'This browser cannot play the video.',
  notReady: 'The video is being prepared',
  notReadyText: 'You can watch it here as soon as the first version is ready.',
  quality: 'Quality',
  auto: 'Auto',
  autoNow: (name: string) => `Auto (${name})`,
  elsewhereTitle: 'This video is not in our own storage yet',
  watchOn: (platform: string) => `Watch on ${platform}`,
}
