import { z } from 'zod'

// Makes the schema library interpret schemas instead of compiling them: the windows' content policy forbids code made
// from strings, and even the library's one attempt at it is reported as a violation. Some constants are parsed while
// modules load, so this module is loaded before any that has schemas.
z.config({ jitless: true })
