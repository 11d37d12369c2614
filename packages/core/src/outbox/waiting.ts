/** Whether an earlier visit left events that are still to be sent. Makes no database, and brings none of the code that does. */
export function hasWaiting(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unticked')
    request.onupgradeneeded = () => request.transaction!.abort()
    request.onerror = request.onblocked = reject
    request.onsuccess = () => {
      const database = request.result
      const count = database.transaction('events').objectStore('events').count()
      count.onsuccess = () => resolve(count.result > 0)
      database.close()
    }
  })
}
