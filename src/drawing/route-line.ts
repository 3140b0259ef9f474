import { routeAround, runsFree } from './route-around.ts';
import { routeEdge, type Point, type RouteRequest } from './route-edge.ts';

/**
 * The corners of the line of an edge: the plain way of at most four turns where that runs through no node, else one
 * around them with as many turns as it needs. Only where nodes lie on each other does a line run through one.
 */
export function routeLine(request: RouteRequest): readonly Point[] {
  const plain = routeEdge(request);
  return runsFree(plain, request.boxes) ? plain : (routeAround(request) ?? plain);
}
