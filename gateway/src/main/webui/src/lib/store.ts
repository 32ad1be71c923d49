import { useSyncExternalStore } from 'react'

/** A value outside of React that screens can watch. */
export interface Store<Value> {
  get: () => Value
  set: (next: Value | ((current: Value) => Value)) => void
  subscribe: (listener: () => void) => () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      const changed = next instanceof Function ? next(value) : next
      if (Object.is(changed, value)) return
      value = changed
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <Value>(store: Store<Value>) =>
  useSyncExternalStore(store.subscribe, store.get)
