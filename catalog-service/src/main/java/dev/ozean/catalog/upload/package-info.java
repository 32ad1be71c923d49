/**
 * Masters on their way into object storage: tus 1.0.0 on the one side, S3 multipart on the other.
 *
 * <p>The {@link dev.ozean.catalog.upload.Intake} takes each request's {@link dev.ozean.catalog.upload.Body} as soon as
 * its head is there; of several requests for one upload the {@link dev.ozean.catalog.upload.Receiver} lets the newest
 * write. Bytes go into buffers of {@link dev.ozean.catalog.upload.PartMemory}, from there by {@link
 * dev.ozean.catalog.upload.Reception} into the {@link dev.ozean.catalog.upload.MasterStore}; what was acknowledged is
 * written down by {@link dev.ozean.catalog.upload.Uploads}. {@link dev.ozean.catalog.upload.Completion} makes the parts
 * a master, which {@link dev.ozean.catalog.upload.CompletingUploads} writes down, and the {@link
 * dev.ozean.catalog.upload.UploadSweeper} goes on with whatever a dead process left.
 */
package dev.ozean.catalog.upload;
