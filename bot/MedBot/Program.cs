Console.WriteLine("MedBot");
