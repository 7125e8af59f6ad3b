/** The doors of finding and acting: the farm looks through its own lots and events. */
import type { Door } from "./doors.ts";

const part = encodeURIComponent;
const REQUEST = "0a1b2c3d-0000-4000-8000-0000000000e2";
const json = { types: ["application/json"], bytesMax: 16_384 };

/** `lot` is one that the farm's events alone speak of, `supplier` one that the farm accepted. */
export function findActDoors(lot: string, supplier: string): { readonly [route: string]: Door } {
  return {
    "GET /api/lots": { who: "key", path: `/api/lots?lot=${part(lot)}`, answers: 200 },
    "GET /api/lots/graph": {
      ...{ who: "key", path: `/api/lots/graph?lot=${part(lot)}`, answers: 200, stranger: 404 },
    },
    "GET /api/lots/report": {
      ...{ who: "key", path: `/api/lots/report?lot=${part(lot)}`, answers: 200, stranger: 404 },
    },
    "GET /api/lots/:lot/shares": {
      ...{ who: "key", path: `/api/lots/${part(lot)}/shares`, answers: 200, stranger: 404 },
    },
    "GET /api/lots/:lot/gaps": {
      ...{ who: "key", path: `/api/lots/${part(lot)}/gaps`, answers: 200, stranger: 404 },
    },
    "GET /api/recalls": {
      ...{ who: "key", path: `/api/recalls?lot=${part(lot)}`, answers: 200, stranger: 404 },
    },
    "PUT /api/recalls": {
      ...{ who: "key", path: "/api/recalls", answers: 200, stranger: 404 },
      body: {
        ...json,
        good: { lot, kind: "hold", reason: "The crate fell over." },
        bad: { lot, kind: "panic", reason: "" },
      },
    },
    "GET /api/tasks": { who: "key", path: "/api/tasks", answers: 200 },
    "GET /api/findings": { who: "key", path: "/api/findings", answers: 200 },
    "POST /api/findings/:id/explain": {
      ...{ who: "key", path: `/api/findings/${REQUEST}/explain`, answers: 404, scope: "capture" },
      body: { ...json, good: { explanation: "So it is." }, bad: { explanation: "" } },
    },
    "GET /api/process-profiles": { who: "key", path: "/api/process-profiles", answers: 200 },
    "PUT /api/process-profiles/:name/:version": {
      ...{ who: "key", path: "/api/process-profiles/own.pick/1", answers: 200 },
      body: { ...json, good: { source: "Our scales" }, bad: { source: "", bounds: {} } },
    },
    "GET /api/requests": { who: "key", path: "/api/requests", answers: 200 },
    "PUT /api/requests/:id": {
      ...{ who: "key", path: `/api/requests/${REQUEST}`, answers: 200, scope: "manage" },
      ...{ stranger: 404 },
      body: {
        ...json,
        good: { supplier, wanted: "The scales’ certificate", dueOn: "2029-04-17" },
        bad: { supplier, wanted: "", dueOn: "soon" },
      },
    },
    // The farm asks here, and nobody answers oneself; who is asked is the mill.
    "PUT /api/requests/:id/answer": {
      ...{ who: "key", path: `/api/requests/${REQUEST}/answer`, answers: 404, scope: "capture" },
      body: { ...json, good: { answer: "Here it is." }, bad: { answer: "", file: "none" } },
    },
    "DELETE /api/requests/:id": {
      ...{ who: "key", path: `/api/requests/${REQUEST}`, answers: 204, scope: "manage" },
      ...{ stranger: 404 },
    },
    "GET /api/event-list": { who: "key", path: "/api/event-list", answers: 200 },
  };
}
