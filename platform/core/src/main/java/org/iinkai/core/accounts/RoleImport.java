package org.iinkai.core.accounts;

import java.util.Arrays;
import java.util.Set;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.accounts.AccountMapper.RoleRow;
import org.iinkai.core.part.Flag;

/**
 * Reads roles with the rights they give. A right may belong to a bundle that is still to come. A column {@code scoped} may
 * say that a role counts only for the records of the body whose post gives it. Only who holds every right may read roles in.
 */
record RoleImport(AccountMapper accounts, Access access) implements DataImport {

    @Override
    public Set<String> columns() {
        return Set.of("code", "name_ja", "name_en", "all", "rights");
    }

    @Override
    public void read(ImportRow row) {
        // a table of roles can give any right to anybody
        if (!access.require(CoreRight.ACCOUNTS_MANAGE).holdsAll()) {
            throw new Forbidden("every right, to read roles in");
        }
        String code = row.required("code");
        boolean isScoped = !row.text("scoped").isEmpty() && Flag.of(row, "scoped");
        accounts.putRole(
                new RoleRow(code, row.required("name_ja"), row.text("name_en"), Flag.of(row, "all"), isScoped));
        accounts.forgetRights(code);
        Arrays.stream(row.text("rights").split(";"))
                .map(String::strip)
                .filter(right -> !right.isEmpty())
                .forEach(right -> accounts.giveRight(code, right));
    }
}
