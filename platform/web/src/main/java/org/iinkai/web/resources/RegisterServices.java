package org.iinkai.web.resources;

import java.time.Clock;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;

/**
 * The services of the register.
 *
 * @param clock has the time zone of the association
 */
public record RegisterServices(Members members, Companies companies, People people, Bodies bodies, Clock clock) {}
