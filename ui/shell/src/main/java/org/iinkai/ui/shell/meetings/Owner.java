package org.iinkai.ui.shell.meetings;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/** Somebody who can be given something to do. */
record Owner(Id<Person> person, String name) {}
