package org.inclusion;

import org.inclusion.authoring.AddPhoto;
import org.inclusion.authoring.CopyLesson;
import org.inclusion.authoring.PublishLeaflets;
import org.inclusion.authoring.ReadLessons;
import org.inclusion.authoring.WriteLeaflets;

/** The use cases of what helpers write themselves. Thread-safe. */
final class AuthoringUseCases {

    final WriteLeaflets writeLeaflets;
    final CopyLesson copyLesson;
    final AddPhoto addPhoto;
    final PublishLeaflets publishLeaflets;
    final ReadLessons readLessons;

    AuthoringUseCases(Ground ground) {
        writeLeaflets = new WriteLeaflets(
                ground.transactions, ground.stores.leaflets(), ground.quota, ground.settings.random(), ground.calendar);
        copyLesson = new CopyLesson(
                ground.transactions,
                ground.stores.leaflets(),
                writeLeaflets,
                ground.content,
                ground.settings.random(),
                ground.calendar);
        addPhoto = new AddPhoto(ground.transactions, ground.stores.leaflets(), ground.quota, ground.calendar);
        publishLeaflets =
                new PublishLeaflets(ground.transactions, ground.stores.leaflets(), ground.quota, ground.calendar);
        readLessons = new ReadLessons(ground.transactions, ground.stores.leaflets());
    }
}
