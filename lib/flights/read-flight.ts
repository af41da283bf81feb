import "server-only";
import { cache } from "react";
import { find } from "./repository";

/** A flight as it is stored, read once per request: the page, its title, its forms and its history all ask for it. */
export const readFlight = cache(find);
