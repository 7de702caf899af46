package org.iinkai.training;

import org.iinkai.api.access.Right;

/** What a person may do with courses. */
public enum TrainingRights implements Right {
    /** See courses, runs and who takes part. */
    READ("training.read"),
    /** Enrol people, take them off again, note who came. */
    ENROL("training.enrol"),
    /** Plan, hold and cancel runs. */
    CHANGE("training.change");

    private final String id;

    TrainingRights(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
