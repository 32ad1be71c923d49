package dev.ozean.catalog.planning;

import dev.ozean.events.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where the work on a video is planned: a task in a project-management system. */
@Entity
@Table(name = "video_pipeline_links")
class PlanningLink {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "video_id")
    private UUID videoId;

    @Column(name = "pm_system")
    private String system;

    @Column(name = "project_id")
    private String projectId;

    @Column(name = "task_id")
    private String taskId;

    // Moved by the database when the video's stage changes.
    @Column(name = "stage_changed_at", updatable = false)
    private Instant stageChangedAt;

    @Column(name = "assigned_to")
    private String assignedTo;

    private String notes;

    protected PlanningLink() {}

    PlanningLink(UUID groupId, UUID videoId, PlanningView task, Instant now) {
        this.id = Ids.next();
        this.groupId = groupId;
        this.videoId = videoId;
        this.system = task.pmSystem();
        this.projectId = task.projectId();
        this.taskId = task.taskId();
        this.assignedTo = task.assignedTo();
        this.notes = task.notes();
        this.stageChangedAt = now;
    }

    PlanningView view() {
        return new PlanningView(id, system, projectId, taskId, assignedTo, notes, stageChangedAt);
    }
}
