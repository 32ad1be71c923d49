/**
 * Whether what lies in a service's bucket and what its rows say agree.
 *
 * <p>The {@link dev.ozean.storage.Accountant} walks through the service's {@link dev.ozean.storage.Bucket} page by page,
 * compares each with the {@link dev.ozean.storage.Books}, and writes what does not agree into the table
 * {@code storage_findings}. The {@link dev.ozean.storage.Clearing} lets the service remove what stood there for long.
 */
package dev.ozean.storage;
