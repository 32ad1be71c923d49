export const thumbnails = {
  title: 'Poster',
  hint: 'The picture that stands for the video. Pick the one you like.',
  coming: 'You can pick a picture here as soon as the first ones are made.',
  automatic: 'Automatic: choose the picture for me',
  automaticShort: 'Automatic',
  at: (moment: string) => `Picture at ${moment}`,
  changed: 'The poster was changed.',
  undone: 'The poster is as it was.',
}
