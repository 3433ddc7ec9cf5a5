// The basemap is drawn for 1:10 million: nearer than this it would feign an exactness that it does not have.
export const MAX_ZOOM = 12
