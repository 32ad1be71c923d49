/** Playlists and manifests over CMAF segments: text out of numbers, without a store and without a service. */
package dev.ozean.encoding.manifest;
