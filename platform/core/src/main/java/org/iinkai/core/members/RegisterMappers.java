package org.iinkai.core.members;

import java.util.List;

import org.iinkai.core.database.Database;
import org.iinkai.core.database.MapperSet;

/** The statements of the register. */
record RegisterMappers(
        CompanyMapper companies,
        CompanyListMapper companyList,
        MemberMapper members,
        MemberListMapper memberList,
        CategoryMapper categories,
        MergeMapper merges,
        UndoMapper undoing) {

    static RegisterMappers in(Database database) {
        MapperSet mappers = database.mappers(
                "core.members",
                RegisterMappers.class.getClassLoader(),
                List.of(
                        CompanyMapper.class,
                        CompanyListMapper.class,
                        MemberMapper.class,
                        MemberListMapper.class,
                        CategoryMapper.class,
                        MergeMapper.class,
                        UndoMapper.class));
        return new RegisterMappers(
                mappers.mapper(CompanyMapper.class),
                mappers.mapper(CompanyListMapper.class),
                mappers.mapper(MemberMapper.class),
                mappers.mapper(MemberListMapper.class),
                mappers.mapper(CategoryMapper.class),
                mappers.mapper(MergeMapper.class),
                mappers.mapper(UndoMapper.class));
    }
}
