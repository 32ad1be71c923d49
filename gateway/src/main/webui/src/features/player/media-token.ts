const tokenSegment = /\/bcdn_token=[^/]*/

/** The part of a signed link that says who may, and until when. */
export const tokenOf = (link: string) => tokenSegment.exec(link)?.[0]

const folderOf = (link: string) => /token_path=([^&/]*)/.exec(link)?.[1]

/**
 * The same file with a fresh token: playlists name their segments relative to the link they came by. A token opens one
 * folder; what still comes from another one keeps its own.
 */
export const withToken = (url: string, token: string | undefined) =>
  token && folderOf(url) === folderOf(token) ? url.replace(tokenSegment, () => token) : url

/** What a link leads to, whatever its token. */
export const placeOf = (link: string) => link.replace(tokenSegment, '')
