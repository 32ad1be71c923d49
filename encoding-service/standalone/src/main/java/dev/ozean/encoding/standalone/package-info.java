/**
 * The parent's side of an encoder, without a service around it: reads a master, keeps what is made, and tells how it ended.
 * The child is taken at its word here where the service checks it: it opens a file of the person who started it.
 */
package dev.ozean.encoding.standalone;
