/** So many events are loaded and drawn one by one. Of more the map is drawn from the server's tiles. */
export const MOST_LOADED = 6000
