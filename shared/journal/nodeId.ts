/** What a workstation is called in events, and in the names of files and folders on a share. */
export const NODE_ID = /^[a-z0-9-]{2,24}$/
