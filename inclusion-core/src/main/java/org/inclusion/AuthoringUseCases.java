package org.inclusion;

import org.inclusion.authoring.AddPhoto;
import org.inclusion.authoring.CopyLesson;
import org.inclusion.authoring.PublishDrafts;
import org.inclusion.authoring.ReadLessons;
import org.inclusion.authoring.WriteDrafts;

/** The use cases of what helpers write themselves. Thread-safe. */
final class AuthoringUseCases {

    final WriteDrafts writeDrafts;
    final CopyLesson copyLesson;
    final AddPhoto addPhoto;
    final PublishDrafts publishDrafts;
    final ReadLessons readLessons;

    AuthoringUseCases(Ground ground) {
        writeDrafts = new WriteDrafts(
                ground.transactions,
                ground.stores.drafts(),
                ground.quota,
                ground.settings.random(),
                ground.calendar);
        copyLesson = new CopyLesson(
                ground.transactions,
                ground.stores.drafts(),
                writeDrafts,
                ground.content,
                ground.settings.random(),
                ground.calendar);
        addPhoto = new AddPhoto(ground.transactions, ground.stores.drafts(), ground.quota, ground.calendar);
        publishDrafts = new PublishDrafts(ground.transactions, ground.stores.drafts(), ground.quota, ground.calendar);
        readLessons = new ReadLessons(ground.transactions, ground.stores.drafts());
    }
}
