/** Whether an earlier visit left events that are still to be sent. Makes no database, and brings none of the code that does. */
export async function hasWaiting(): Promise<boolean> {
  // Only people who submitted have a database. A browser that does not list databases leaves it to the first interaction.
  const submitted = (await indexedDB.databases()).some(({ name }) => name === 'unticked')
  return submitted && countWaiting()
}

function countWaiting(): Promise<boolean> {
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
