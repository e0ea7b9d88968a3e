// What a person is: their role, and of which department.
import { store } from "./store.js";
import { language, say } from "./words.js";

export function partOf(person) {
  const department = store.desk?.departments.find((d) => d.id === person.department);
  const everywhere = person.role === "supervisor" && !person.department;
  const where = everywhere ? say("department.all") : department?.[language()];
  return [say(`role.${person.role}`), where].filter(Boolean).join(" · ");
}
