/** Files that do harm if they can, and what sees whether they did; all of them are made when they are wanted. */
package dev.ozean.encoding.hostile;
