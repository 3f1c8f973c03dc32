/** What fills the slots of the templates, but for `{topic}`, `{number}`, `{date}`, `{email}` and `{person}`, which are made. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  role: ['doctoral student', 'research engineer', 'data scientist', 'lecturer', 'software developer', 'laboratory manager', 'postdoctoral researcher', 'full professor', 'technician', 'product manager', 'nurse', 'accountant'],
  team: ['group', 'laboratory', 'department', 'start-up', 'research centre', 'unit', 'chair', 'engineering team'],
  city: ['Lisbon', 'Toronto', 'Graz', 'Uppsala', 'Nairobi', 'Osaka', 'Leeds', 'Valencia', 'Krakow', 'Melbourne', 'Boston', 'Lyon', 'Tartu', 'Santiago', 'Hamburg', 'Pune'],
  institute: ['University of the North', 'Technical University', 'Institute of Advanced Study', 'National Laboratory', 'School of Engineering', 'Royal College', 'Academy of Sciences', 'State Museum'],
  degree: ['doctorate', 'master degree', 'bachelor degree', 'diploma'],
  subject: ['computer science', 'physics', 'mathematics', 'statistics', 'biology', 'electrical engineering', 'economics', 'chemistry', 'astronomy', 'linguistics'],
  month: ['January', 'March', 'April', 'June', 'September', 'October', 'November'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  part: ['sensor', 'housing', 'shaft', 'valve', 'lens', 'circuit', 'substrate', 'electrode', 'controller', 'memory unit', 'spring', 'antenna', 'bracket', 'layer', 'nozzle', 'module'],
  council: ['town council', 'parliament', 'foundation', 'ministry', 'research council', 'school board', 'commission', 'football club'],
  thing: ['the new bridge', 'heating', 'school meals', 'bicycle', 'the swimming pool', 'garden chairs', 'office furniture', 'coffee machine', 'wireless headphones', 'running shoes', 'car insurance', 'the annual party'],
  vehicle: ['bus', 'lorry', 'car', 'tram', 'motorcycle'],
  dish: ['pan', 'baking tin', 'casserole', 'bowl', 'tray'],
  food: ['onions', 'carrots', 'chicken', 'rice', 'tomatoes', 'cheese', 'mushrooms', 'beans', 'apples', 'chocolate', 'salmon', 'potatoes', 'garlic', 'almonds', 'yoghurt'],
  language: ['Python', 'Java', 'R', 'C', 'JavaScript'],
};

export const FIRST_NAMES: readonly string[] = ['Anna', 'Peter', 'Maria', 'Li', 'Omar', 'Ingrid', 'Carlos', 'Yuki', 'Helen', 'Samuel', 'Fatima', 'Tom'];
export const LAST_NAMES: readonly string[] = ['Berg', 'Santos', 'Okafor', 'Tanaka', 'Miller', 'Novak', 'Rossi', 'Chen', 'Larsen', 'Haddad', 'Weber', 'Singh'];
